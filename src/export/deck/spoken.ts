import type { Lang } from '../../model/words.ts'

/** Which language a run is checked in, and which else it may hold. */
export const spoken = (lang: Lang): { readonly lang: string; readonly altLang: string } =>
  lang === 'zh' ? { lang: 'zh-CN', altLang: 'en-US' } : { lang: 'en-US', altLang: 'zh-CN' }
