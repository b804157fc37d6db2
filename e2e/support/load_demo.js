// node load_demo.js FOLDER: the invented people, once for all test files that begin with them.
import { mkdir, rm } from 'node:fs/promises';

import { startServer } from './server.js';

const folder = process.argv[2];
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const server = await startServer({ keep: folder });
await server.stop();
