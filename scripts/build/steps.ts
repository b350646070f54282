/** The steps of a build. Each takes options that can be written as JSON. */
import {makeContent} from '../content/command.ts'
import {finishSite} from './finish.ts'
import {renderPages} from './render.ts'

export const steps = {content: makeContent, render: renderPages, finish: finishSite}

export type Steps = typeof steps
