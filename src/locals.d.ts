/** What the middleware gives to every page. */
import type {Frame} from './routes/frame.ts'

declare global {
  namespace App {
    interface Locals {
      frame: Frame
    }
  }
}
