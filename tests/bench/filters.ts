import { partialDateOf } from '../../src/model/dates.ts'
import { type Filter, NO_FILTER } from '../../src/model/filter.ts'

/** Filters of every dimension over a synthetic dataset, from everything to nothing. */
export const FILTERS: Readonly<Record<string, Filter>> = {
  everything: NO_FILTER,
  counterpart: { ...NO_FILTER, scopes: ['counterpart'] },
  partnership: { ...NO_FILTER, partnerships: ['shanghai-dalian'] },
  partnerships: { ...NO_FILTER, partnerships: ['jiangsu-liaoning', 'zhejiang-jilin', 'beijing-shenyang'] },
  family: { ...NO_FILTER, sectors: ['energy'] },
  without: { ...NO_FILTER, sectors: ['!energy', '!none', 'wind-power'] },
  leftOut: { ...NO_FILTER, sectors: ['!finance', '!manufacturing'] },
  sectors: { ...NO_FILTER, sectors: ['wind-power', 'grain', 'none'] },
  stages: { ...NO_FILTER, stages: ['operating', 'signed', 'none'] },
  bases: { ...NO_FILTER, bases: ['intended', 'planned'] },
  unpublished: { ...NO_FILTER, bases: ['none', 'contract-value'], scopes: ['counterpart'] },
  dates: { ...NO_FILTER, from: partialDateOf(2019), to: partialDateOf(2021, 6) },
  since: { ...NO_FILTER, from: partialDateOf(2022, 3, 15) },
  text: { ...NO_FILTER, text: 'Wind project' },
  several: {
    ...NO_FILTER,
    partnerships: ['shanghai-dalian', 'beijing-shenyang'],
    sectors: ['manufacturing', 'materials'],
    scopes: ['counterpart'],
    stages: ['intended', 'signed', 'started', 'none'],
    to: partialDateOf(2023),
  },
  nothing: { ...NO_FILTER, text: 'no record says this' },
}
