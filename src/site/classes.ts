/** What a class is called where there is little room. */
import type {SourceClass} from '../model/sources.ts'

export const shortClasses: Record<SourceClass, string> = {
  official: 'Official',
  expert: 'Expert',
  press: 'Press',
  ai: 'AI-written'
}
