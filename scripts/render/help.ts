/** What `npm run render -- --help` prints. */
import { LEAST_DPI, MOST_DPI, PRESETS } from '../../src/export/pictureSize.ts'
import { BACKGROUNDS } from '../../src/panels/pictureLooks.ts'
import { LANGUAGES } from '../../src/panels/studio/choices.ts'
import { EVERY, FORMATS } from './options.ts'
import { LOCAL_PAGE } from './view.ts'

const list = (members: readonly string[]): string => members.join(', ')

export const HELP = `Makes the pictures that the page's studio saves, byte for byte.

  npm run render -- --view "?sector=wind-power&lang=zh" --figure sectors --preset slide --out pictures

  --view        what the pictures show: a query string, a link to the page, or the link on a picture.
                Without it: the view that the page opens with, in English.
  --figure      names as in #figure-sectors, separated by commas, or ${EVERY}; without it the figure that the link leads to.
  --preset      ${list(PRESETS)}. Without it: slide.
  --size        for the preset custom: 1600x900px, 16cm or 16x9cm; without a height as high as the figure needs.
  --dpi         ${LEAST_DPI} to ${MOST_DPI}. Without it: what is usual for the preset.
  --background  ${list(BACKGROUNDS)}. Without it: white.
  --lang        ${list(LANGUAGES)}. Without it: the view's.
  --format      ${list(FORMATS)}, or both with a comma. Without it: png.
  --pack        everything of the view as one ZIP: its figures, numbers, records, data and notes, the pictures in the size
                and look asked for. Figures that are named stand beside it.
  --data        a dataset instead of the view's: an address, or a file, which then lies beside the page as data/NAME.
  --page        the address of the published page, which the pictures' links lead to.
                Without it: the page of a link given as --view, else ${LOCAL_PAGE}
  --out         the folder for the files, made where there is none. Without it: the current one.

Prints a line for each file. What is asked wrong is said on the error stream, and nothing is made of it (exit code 1).`
