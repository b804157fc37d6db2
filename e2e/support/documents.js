// Documents read back by other programs than those that made them.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';

const run = promisify(execFile);

/** The text of a PDF file, its lines joined. */
export async function textOf(pdf) {
  const text = await withFile(pdf, (path) => run('pdftotext', ['-layout', path, '-']));
  return text.stdout.replaceAll(/\s+/g, ' ');
}

/** What `pdfinfo` says of it. */
export async function infoOf(pdf) {
  return (await withFile(pdf, (path) => run('pdfinfo', [path]))).stdout;
}

/** Its first page as a photograph. */
export function photoOf(pdf) {
  return withFile(pdf, async (path) => {
    await run('pdftoppm', ['-jpeg', '-r', '60', '-singlefile', path, path]);
    return readFile(`${path}.jpg`);
  });
}

/** All texts of a workbook's sheets. */
export function wordsOf(xlsx) {
  return entries(xlsx)
    .filter(({ name }) => /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/.test(name))
    .flatMap(({ text }) => [...text.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, words]) => words))
    .map((words) => words.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
}

async function withFile(bytes, use) {
  const folder = await mkdtemp(join(tmpdir(), 'attestation-document-'));
  try {
    const path = join(folder, 'document');
    await writeFile(path, bytes);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The entries of a ZIP file, by its central directory. */
export function entries(zip) {
  const found = [];
  // An archive may hold another one as it is: only the last record tells where its own directory begins.
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  for (let at = zip.readUInt32LE(end + 16); zip.readUInt32LE(at) === 0x02014b50; ) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(begin, begin + zip.readUInt32LE(at + 20));
    const bytes = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    found.push({ name: zip.toString('utf8', at + 46, at + 46 + nameLength), bytes, text: bytes.toString() });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return found;
}
