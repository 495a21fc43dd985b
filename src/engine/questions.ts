import { claims } from '../questions/claims.ts'
import { compare } from '../questions/compare.ts'
import { delivery } from '../questions/delivery.ts'
import { excerpt } from '../questions/excerpt.ts'
import { facets } from '../questions/facets.ts'
import { flows } from '../questions/flows.ts'
import { gaps } from '../questions/gaps.ts'
import { headline } from '../questions/headline.ts'
import { lines } from '../questions/lines.ts'
import { listed } from '../questions/listed.ts'
import { overTime } from '../questions/overTime.ts'
import { partnerships } from '../questions/partnerships.ts'
import { partnershipYears } from '../questions/partnershipYears.ts'
import { records } from '../questions/records.ts'
import { sectors } from '../questions/sectors.ts'
import { signings } from '../questions/signings.ts'
import { sizes } from '../questions/sizes.ts'
import { timeline } from '../questions/timeline.ts'

/** Every question that can be asked, by name. A question is a pure function (ledger, filter, options) → answer. */
export const QUESTIONS = {
  headline,
  facets,
  sectors,
  overTime,
  timeline,
  records,
  lines,
  listed,
  partnerships,
  partnershipYears,
  gaps,
  compare,
  delivery,
  signings,
  flows,
  sizes,
  claims,
  excerpt,
} as const
