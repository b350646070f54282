/** The pages of pillars and sub-pillars. */
import {measurePicturesAddress} from '../../charts/all.ts'
import {type ListingView, type NamedLink} from '../../site/listing.ts'
import {pillarAddress, pillarsOf, subPillarAddress} from '../../site/measures.ts'
import {definePageType} from '../../site/page-type.ts'

export interface PillarsView {
  readonly head: ListingView
  readonly pictures: readonly NamedLink[]
  readonly pillars: readonly (CountedLink & {readonly subPillars: readonly CountedLink[]})[]
}

interface CountedLink extends NamedLink {
  readonly measures: number
}

/** All pillars with their sub-pillars. */
export const pillarsPage = definePageType({
  name: 'pillars',
  subjects: () => [['/pillars/', undefined]] as const,
  view: (_, {measures}): PillarsView => {
    const pillars = pillarsOf(measures).map((pillar) => ({
      name: pillar.name,
      address: pillarAddress(pillar.id),
      measures: pillar.measures.length,
      subPillars: pillar.subPillars.map(({id, name, measures: own}) => ({
        name,
        address: subPillarAddress(pillar.id, id),
        measures: own.length
      }))
    }))
    const head = {
      title: 'Pillars',
      section: 'measures',
      trail: [{name: 'Measures', address: '/measures/'}],
      description: 'The pillars and sub-pillars that measures are ordered by.'
    } as const
    const pictures =
      measures.length === 0
        ? []
        : [
            {
              name: 'with the pillars that have no measure',
              address: measurePicturesAddress({slug: ''})
            }
          ]
    return {head, pictures, pillars}
  }
})
