/** How texts shorten the name of a country, in lower case, with the reason for each row. */
export const abbreviations: Readonly<
  Record<string, {readonly words: readonly string[]; readonly reason: string}>
> = {
  KZ: {
    words: ['рк', 'rk', 'қр'],
    reason: 'Республика Казахстан, Қазақстан Республикасы: `Закона РК по вопросам регулирования …`'
  },
  KG: {words: ['кр'], reason: 'Кыргызская Республика'},
  RU: {words: ['рф'], reason: 'Российская Федерация'},
  UZ: {words: ['руз'], reason: 'Республика Узбекистан'}
}
