// Letters, read from the folder where the server puts them when it has no mail server.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** `letters(folder, email).about(words)` waits for the letter whose subject or text has these words. */
export function letters(folder, email) {
  return {
    async about(words, { within = 20_000 } = {}) {
      for (const until = Date.now() + within; Date.now() < until; ) {
        const found = (await all(folder, email)).findLast((letter) => letter.subject.includes(words) || letter.text.includes(words));
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const there = (await all(folder, email)).map((letter) => letter.subject);
      throw new Error(`no letter to ${email} about «${words}»; there are: ${there.join('; ') || 'none'}`);
    },
  };
}

async function all(folder, email) {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  const read = await Promise.all(names.map(async (name) => letter(await readFile(join(folder, name), 'utf8'))));
  return read.filter((one) => one.to.includes(email));
}

function letter(source) {
  const [head, ...parts] = source.replaceAll('\r\n', '\n').split(/\n--part-[^\n]*\n/);
  const lines = head.split('\n\n')[0].replaceAll(/\n[ \t]+/g, ' ').split('\n');
  const header = (name) => decoded(lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '');
  const plain = parts.find((part) => part.includes('text/plain')) ?? '';
  const text = Buffer.from(plain.slice(plain.indexOf('\n\n')), 'base64').toString();
  return { to: header('To'), subject: header('Subject'), text, link: text.match(/https?:\/\/\S+/)?.[0] };
}

function decoded(value) {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, words) => Buffer.from(words, 'base64').toString());
}
