// Starts the program. A failure is told to boot.js, which has the message for the user.
import init from './app.js';
import { watchVersion } from './version.js';

init({ module_or_path: '{{wasm}}' }).then(watchVersion, (error) => {
  console.error(error);
  window.dispatchEvent(new Event('program-failed'));
});
