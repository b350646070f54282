/** Where a reader reports an error: the form of a repository for a new issue, filled in as far as the page knows. */

interface Reported {
  readonly title: string
  /** Of the text of the page, where it has one. */
  readonly version: string | undefined
  /** Its full address, or that within the site. */
  readonly page: string
}

/** The address of the form. GitLab names its fields in a way of its own; the others follow GitHub. */
export function issueAddress(repository: string, {title, version, page}: Reported): string {
  const isGitLab = /^https?:\/\/(?:[^/]+\.)?gitlab\./.test(repository)
  const [form, subject, text] = isGitLab
    ? ['/-/issues/new', 'issue[title]', 'issue[description]']
    : ['/issues/new', 'title', 'body']
  const body = [
    `Page: ${page}`,
    ...(version === undefined ? [] : [`Version: ${version}`]),
    '',
    'What is wrong, and what should it say?'
  ].join('\n')
  const fields = new URLSearchParams({[subject]: `Error: ${title}`, [text]: body})
  return `${repository.replace(/\/+$|\.git$/g, '')}${form}?${fields.toString()}`
}
