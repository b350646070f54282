/** The steps of a build. Each takes options that can be written as JSON, and loads its own modules alone. */
import type {ContentOptions} from '../content/command.ts'
import type {FinishOptions} from './finish.ts'
import type {RenderOptions} from './render.ts'

export const steps = {
  content: async (options: ContentOptions) =>
    (await import('../content/command.ts')).makeContent(options),
  render: async (options: RenderOptions) => (await import('./render.ts')).renderPages(options),
  finish: async (options: FinishOptions) => (await import('./finish.ts')).finishSite(options)
}

export type Steps = typeof steps
