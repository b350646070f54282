/** The events that lines of dates give, and which of them is the first. */
import type {Timeframe, TimeframeEvent} from './fields.ts'
import {byCodeUnit, compareBy} from './order.ts'

/** The events of timeframes in the order of their dates. */
export function eventsOf(timeframes: readonly Timeframe[]): readonly TimeframeEvent[] {
  return timeframes
    .flatMap((timeframe) => (timeframe.kind === 'events' ? timeframe.events : []))
    .toSorted(compareBy(({date}) => date, byCodeUnit))
}

/** Whether a legal basis begins with an event. */
export function isBeginning({kind}: TimeframeEvent): boolean {
  return ['since', 'entry-into-force', 'enforced'].includes(kind)
}

/** When the first legal basis of some timeframes begins; else the first event that they give. */
export function firstEvent(events: readonly TimeframeEvent[]): TimeframeEvent | undefined {
  return events.find(isBeginning) ?? events[0]
}
