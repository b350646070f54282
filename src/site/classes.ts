import type {SourceClass} from '../model/sources.ts'

/** What a class is called where there is little room. */
export const shortClasses: Record<SourceClass, string> = {
  official: 'Official',
  expert: 'Expert',
  press: 'Press',
  ai: 'AI-written'
}

/** A title as plain text, where there is no badge beside it: that of an AI-written text says so. */
export function labelledTitle(title: string, sourceClass: SourceClass | undefined): string {
  return sourceClass === 'ai' ? `${title} (${shortClasses.ai})` : title
}
