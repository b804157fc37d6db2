// «Войти».
import { DEMO_PASSWORD } from './person.js';

export async function signIn(page, username, { password = DEMO_PASSWORD, remember = false, path = '/login' } = {}) {
  await page.goto(path);
  await page.getByLabel('Имя пользователя').fill(username);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  if (remember) await page.getByLabel('Запомнить меня').check();
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.getByRole('button', { name: 'Выйти' }).waitFor();
}
