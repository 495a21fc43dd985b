/** Copying and sharing a picture, in browsers that can, can only in part, and cannot. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  canCopyPicture,
  canSharePictures,
  copyPicture,
  dataUrl,
  isInApp,
  sharePicture,
} from '../../src/export/waysOut.ts'

const PNG = new Blob(['png'], { type: 'image/png' })
const FILE = new File([PNG], 'a.png', { type: 'image/png' })

class Item {
  readonly content: Record<string, unknown>
  constructor(content: Record<string, unknown>) {
    this.content = content
  }
}

const browser = (parts: object): void => {
  vi.stubGlobal('navigator', parts)
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('copying a picture', () => {
  it('hands the promise over within the click', async () => {
    const write = vi.fn(async (_: Item[]) => undefined)
    vi.stubGlobal('ClipboardItem', Item)
    browser({ clipboard: { write } })
    expect(canCopyPicture()).toBe(true)
    const blob = Promise.resolve(PNG)
    const copied = copyPicture(blob)
    expect(write).toHaveBeenCalledTimes(1)
    expect(write.mock.calls[0]?.[0][0]?.content['image/png']).toBe(blob)
    expect(await copied).toBe(true)
  })
  it('hands over the picture itself where a browser takes no promise', async () => {
    const write = vi.fn(async ([item]: Item[]) => {
      if (!(item?.content['image/png'] instanceof Blob)) throw new TypeError('no promise')
    })
    vi.stubGlobal('ClipboardItem', Item)
    browser({ clipboard: { write } })
    expect(await copyPicture(Promise.resolve(PNG))).toBe(true)
    expect(write).toHaveBeenCalledTimes(2)
  })
  it('says so where the browser refuses or has no such clipboard', async () => {
    vi.stubGlobal('ClipboardItem', Item)
    browser({ clipboard: { write: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } })
    expect(await copyPicture(Promise.resolve(PNG))).toBe(false)
    browser({})
    expect(canCopyPicture()).toBe(false)
    expect(await copyPicture(Promise.resolve(PNG))).toBe(false)
    vi.stubGlobal('ClipboardItem', Object.assign(class extends Item {}, { supports: () => false }))
    browser({ clipboard: { write: async () => undefined } })
    expect(canCopyPicture()).toBe(false)
  })
  it('a picture that cannot be made is another fault', async () => {
    vi.stubGlobal('ClipboardItem', Item)
    browser({
      clipboard: { write: ([item]: Item[]) => Promise.resolve(item?.content['image/png']) },
    })
    await expect(copyPicture(Promise.reject(new Error('too large')))).rejects.toThrow('too large')
    browser({})
    await expect(copyPicture(Promise.reject(new Error('too large')))).rejects.toThrow('too large')
  })
})

describe('sharing a picture', () => {
  it('is offered where the platform takes files', () => {
    browser({})
    expect(canSharePictures()).toBe(false)
    browser({ canShare: ({ files }: { files?: File[] }) => files === undefined })
    expect(canSharePictures()).toBe(false)
    browser({ canShare: ({ files }: { files?: File[] }) => files?.[0]?.type === 'image/png' })
    expect(canSharePictures()).toBe(true)
  })
  it('is done when the reader shared it or closed the sheet, and not when the platform refused', async () => {
    const share = vi.fn(async () => undefined)
    browser({ canShare: () => true, share })
    expect(await sharePicture(FILE)).toBe(true)
    expect(share).toHaveBeenCalledWith({ files: [FILE] })
    share.mockRejectedValueOnce(new DOMException('closed', 'AbortError'))
    expect(await sharePicture(FILE)).toBe(true)
    share.mockRejectedValueOnce(new DOMException('too late', 'NotAllowedError'))
    expect(await sharePicture(FILE)).toBe(false)
    browser({ canShare: () => false, share })
    expect(await sharePicture(FILE)).toBe(false)
    browser({})
    expect(await sharePicture(FILE)).toBe(false)
  })
})

describe('a browser inside an app', () => {
  it.each([
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E148 MicroMessenger/8.0.44 Language/zh_CN',
      true,
    ],
    [
      'Mozilla/5.0 (Linux; Android 13) Mobile Safari/537.36 V1_AND_SQ_8.9.85 QQ/8.9.85.12820 NetType/WIFI',
      true,
    ],
    ['Mozilla/5.0 (iPhone) Mobile/15E148 Weibo (iPhone15,2__weibo__13.9.0__iphone__os17.0)', true],
    ['Mozilla/5.0 (Linux; Android 13) MQQBrowser/13.7 Mobile Safari/537.36', false],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36', false],
  ])('%s: %s', (userAgent, isOne) => {
    expect(isInApp(userAgent)).toBe(isOne)
  })
  it('is given the picture as a data URL', async () => {
    expect(await dataUrl(PNG)).toBe(`data:image/png;base64,${btoa('png')}`)
  })
})
