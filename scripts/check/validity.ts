/** Whether a page is valid HTML, by html-validate and `.config/html-validate.mjs`. */
import {HtmlValidate} from 'html-validate'
import config from '../../.config/html-validate.mjs'
import type {BuiltPage} from './page.ts'

const validator = new HtmlValidate(config)

/** Adds what html-validate finds to the messages of a page. */
export async function checkValidity({file}: BuiltPage): Promise<void> {
  const {results} = await validator.validateString(String(file), file.path)
  for (const {messages} of results) {
    for (const {message, ruleId, line, column, selector} of messages) {
      file.message(selector === null ? message : `${message} (${selector})`, {
        place: {line, column},
        ruleId,
        source: 'html-validate'
      })
    }
  }
}
