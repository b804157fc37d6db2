// The parts of the program: a file comes when a part that needs it is opened, and those of the role's other pages once the page
// is quiet. Which files a part has is written by frontend/bundle.
import { askVersion } from './version.js';

const files = new Map();
const cached = new Set();

function file(address, imports) {
  let coming = files.get(address);
  if (!coming) {
    coming = WebAssembly.instantiateStreaming(fetch(address), imports);
    files.set(address, coming);
    // What did not come is asked for again next time.
    coming.catch(() => files.delete(address));
  }
  return coming;
}

// What the program calls with a function of its own to be told whether the part came. The page tells the user if it did not.
export function part(addresses, imports) {
  return async (told, data) => {
    const shared = imports();
    let came = true;
    try {
      await Promise.all(addresses.map((address) => file(address, shared)));
    } catch {
      came = false;
      await askVersion();
    }
    shared.__wasm_split.__indirect_function_table.get(told)(data, came);
    if (came) whenQuiet(fetchNext);
  };
}

let busy = false;

// One file after the other into the browser's cache; nothing where the user pays for what is loaded.
async function fetchNext() {
  if (busy || navigator.connection?.saveData) return;
  busy = true;
  for (const address of window.partsOfRole().filter((address) => !files.has(address) && !cached.has(address))) {
    try {
      const answer = await fetch(address, { priority: 'low' });
      await answer.arrayBuffer();
      cached.add(address);
    } catch {
      break;
    }
    await new Promise(whenQuiet);
  }
  busy = false;
}

function whenQuiet(then) {
  if (window.requestIdleCallback) window.requestIdleCallback(then);
  else setTimeout(then, 1000);
}
