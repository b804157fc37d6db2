// «Зарегистрируйтесь».
export async function register(page, site, teacher) {
  await page.goto('/login');
  await page.getByRole('link', { name: 'Зарегистрируйтесь' }).click();
  await page.getByRole('heading', { name: 'Регистрация педагогического работника' }).waitFor();
  await page.getByRole('textbox', { name: 'Фамилия' }).fill(teacher.surname);
  await page.getByRole('textbox', { name: 'Имя', exact: true }).fill(teacher.firstName);
  await page.getByRole('textbox', { name: 'Отчество' }).fill(teacher.patronymic);
  await page.getByRole('textbox', { name: 'Номер телефона' }).fill(teacher.phone);
  await page.getByRole('textbox', { name: 'Адрес электронной почты' }).fill(teacher.email);
  await page.getByRole('combobox', { name: 'Муниципалитет' }).selectOption({ label: teacher.municipality });
  await workplace(page, teacher);
  await page.getByRole('combobox', { name: 'Должность' }).selectOption({ label: teacher.position });
  if (teacher.subject) {
    await page.getByRole('combobox', { name: 'Преподаваемый(ые) предмет(ы)' }).fill(teacher.subject);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('textbox', { name: 'Имя пользователя' }).fill(teacher.username);
  await page.getByLabel('Пароль', { exact: true }).fill(teacher.password);
  await page.getByLabel('Согласие прочитано').check();
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
  await page.getByRole('heading', { name: 'Осталось подтвердить адрес' }).waitFor();

  const { link } = await site.lettersTo(teacher.email).about('/confirm?token=');
  await page.goto(link);
  await page.getByRole('button', { name: 'Подтвердить регистрацию' }).click();
  await page.getByRole('heading', { name: 'Регистрация завершена' }).waitFor();
}

async function workplace(page, { organisation, typedOrganisation }) {
  if (typedOrganisation) {
    await page.getByLabel('Моей организации нет в списке').check();
    await page.getByRole('textbox', { name: 'Название организации' }).fill(typedOrganisation);
    return;
  }
  const search = page.getByRole('combobox', { name: 'Место работы' });
  await search.fill(organisation.slice(organisation.indexOf('«') + 1, organisation.indexOf('«') + 6));
  await page.getByRole('option', { name: organisation }).click();
}
