import {describe, expect, test} from 'vitest'
import {findLanguages} from '../../src/model/language/languages.ts'

/** Runs stand in `⟦ru …⟧`; a second entry names the languages that the manifest expects. */
const labelled: readonly (readonly [string, ...string[]])[] = [
  // Where a run begins and ends
  ['“⟦ru Об открытии бесплатного доступа⟧ [About opening free access],” Altel'],
  ['“Beeline ⟦ru обеспечит бесплатный доступ в Казахстане⟧ [Beeline will provide],” Beeline'],
  ['“⟦ru Абоненты Kcell и активный⟧ [Kcell and active subscribers],” kcell'],
  ['“⟦ru Абоненты Kcell и activ получат доступ⟧ [Subscribers will get access],” kcell'],
  ['(⟦ru Закон o валютном регулировании⟧) as amended'],
  ['“"⟦ru Казахтелеком" привлек БРК к строительству⟧ [Kazakhtelecom],” Kursiv'],
  ['⟦ru Закон от 5 июля 2004 года № 567-II «О связи» (с изменениями⟧) [The Law]'],
  ['⟦ru Закон⟧ № 167-VІ [Law]'],
  ['“⟦ru Закон Республики от 06.07.2020 г⟧.) [The Law],” Zakon'],
  ['⟦ru по состоянию на⟧ 02.07.2020 [The Law]'],
  ['“⟦ru Сколько заработали в 2020 году⟧?” Ranking.kz'],
  ['“⟦ru Учения в Нур-Султане? Школьники не могут сдать «домашку⟧»,” KazTAG'],
  ['“⟦ru Суд в Алматы⟧,” Vlast, “⟦ru Дело⟧,” Azattyq'],
  ['⟦ru Первый закон⟧; ⟦ru второй закон⟧'],
  ['⟦ru Как узнать⟧ {Abayev on ⟦ru блокировки⟧}'],
  ['the words ⟦ru казах⟧ and ⟦ru русский⟧'],
  ['⟦ru Сайт StopFake.kz запустили в Казахстане⟧,” Tengrinews.kz'],
  ['“⟦ru Доступ к Facebook и⟧ YouTube,” Tengrinews.kz'],
  ['⟦ru Закон⟧ (the Law on Communications of the Republic) ⟦ru О связи⟧'],
  ['⟦ru Создавшего WhatsApp-группу "Небольшое насыха" мужчину осудили⟧ [WhatsApp]'],
  // Letters and words that mislead
  ['Law No. 167-VІ of 2018'],
  ['Order No. 53/⟦ru НК⟧, enforced'],
  ['Schedule А, part I'],
  ['the ХХ century and the ⟦ru ХІХ⟧ century'],
  ['“⟦ru Vласть находится под атакой⟧,” Vlast.kz'],
  ['“⟦ru о сертификате безопасностиp⟧ [Do Not Install]," Tengri News'],
  ['".kz" and ".⟦kk қaz⟧" domains'],
  ['of .kz and .⟦kk ҚАЗ⟧ domain names'],
  ['the domain .⟦ru рф⟧ and others'],
  ['in naïve café, Łódź and Tiếng Việt'],
  ['5 µm, the β version, π'],
  ['“curly” — dashes … № 5 € ½'],
  // Kazakh
  ['“⟦kk Қазақстан Республикасының Конституциясы⟧,” Adilet'],
  ['⟦kk Дербес деректер және оларды қорғау туралы⟧ [On personal data]'],
  ['⟦kk Тіл⟧ [Language]'],
  ['⟦kk Мемлекеттік тілді дамыту⟧ [Development of the state language]'],
  ['⟦kk Қазақстан Республикасы Цифрлық даму министрлігі⟧'],
  ['«⟦kk Байланыс туралы» Қазақстан Республикасының Заңы⟧'],
  ['“⟦ru О «ДВК»/«Көше партиясы⟧»” [About]'],
  ['⟦ru Об утверждении правил «Қазпошта» и порядка для граждан⟧'],
  ['⟦kk Ақпараттандыру⟧ [Informatisation]', 'ru', 'kk'],
  ['⟦ru Об информатизации⟧ [On informatisation]', 'ru', 'kk'],
  // Other languages in Cyrillic
  ['⟦uk Про інформацію⟧ [On information]'],
  ['⟦uk Закон України «Про захист персональних даних⟧»'],
  ['⟦uk Верховна Рада України⟧'],
  ['⟦uk Про захист персональних даних⟧', 'uk'],
  ['⟦ru О защите персональных данных⟧', 'uk', 'ru'],
  ['⟦be Аб ўнясенні змен⟧ [On amending]'],
  ['⟦sr Службени гласник Републике Србије⟧'],
  ['⟦mk Службен весник и куќа⟧'],
  ['⟦mk Закон за заштита на личните податоци⟧', 'mk'],
  ['⟦bg Закон за електронните съобщения⟧', 'bg'],
  ['⟦bg съобщение⟧'],
  ['⟦ky Кыргыз Республикасынын өкмөтү⟧', 'ky', 'ru'],
  ['⟦ru Постановление Правительства⟧', 'ky', 'ru'],
  ['⟦tg Ҷумҳурии Тоҷикистон⟧'],
  ['⟦mn Монгол Улсын Үндсэн хууль⟧', 'mn'],
  // Other scripts
  ['the Act (⟦zh 个人信息保护法⟧) of 2021'],
  ['the Act (⟦zh 中华人民共和国网络安全法⟧), Article 37'],
  ['⟦ja 個人情報の保護に関する法律⟧ [Act on Personal Information]'],
  ['⟦zh 使用VPN服务⟧ in China'],
  ['⟦ko 개인정보 보호법⟧ [Personal Information Protection Act]'],
  ['⟦ja 民法⟧ [Civil Code]', 'ja'],
  ['⟦ar قانون حماية البيانات⟧ [Data Protection Law]'],
  ['⟦fa قانون جرایم رایانه‌ای⟧ [Computer Crimes Law]'],
  ['⟦ur پاکستان ٹیلی کمیونیکیشن⟧', 'ur', 'ar'],
  ['⟦he חוק הגנת הפרטיות⟧ [Privacy Law]'],
  ['⟦th พระราชบัญญัติ⟧ [Act]'],
  ['⟦el Νόμος περί προστασίας⟧ [Law on protection]'],
  ['⟦ka საქართველოს კანონი⟧ [Law of Georgia]'],
  ['⟦hy Հայաստանի օրենքը⟧ [Law of Armenia]'],
  ['⟦hi सूचना प्रौद्योगिकी अधिनियम⟧ [IT Act]'],
  ['⟦ne विद्युतीय कारोबार ऐन⟧', 'ne']
]

const run = /⟦([a-z]{2,3}) ([^⟧]*)⟧/gu

function runsOf(text: string, quotes: readonly string[], language = 'en'): string[] {
  return findLanguages(text, {language, quotes: [...quotes]}).map(
    ({lang, start, end}) => `${lang} ${text.slice(start, end)}`
  )
}

describe('runs of other scripts', () => {
  test.each(labelled)('%s', (marked, ...quotes) => {
    const expected = [...marked.matchAll(run)].map(([, lang, words]) => `${lang} ${words}`)
    expect(runsOf(marked.replace(run, '$2'), quotes)).toEqual(expected)
  })

  test('the labelled set is as large as it is meant to be', () => {
    expect(labelled.length).toBeGreaterThanOrEqual(60)
  })

  test('run from right to left where their script does', () => {
    const dirs = findLanguages('Law قانون, חוק, Закон', {language: 'en', quotes: []})
    expect(dirs.map(({dir}) => dir)).toEqual(['rtl', 'rtl', 'ltr'])
  })

  test('are not marked in the language of the text itself', () => {
    expect(runsOf('Закон о связи и VPN', [], 'ru')).toEqual([])
    expect(runsOf('个人信息保护法', [], 'zh')).toEqual([])
  })

  test('are Latin in a text of another script, when the manifest says whose', () => {
    expect(runsOf('Закон о Freedom on the Net и связи', ['en'], 'ru')).toEqual([
      'en Freedom on the Net'
    ])
  })
})
