import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'mocha'
import { axe, looks, tooWide } from './support/tab.ts'
import { type MatrixTab, openMatrixTab, startMatrixTab } from './support/tab-matrix.ts'

describe('The page of the matrix, for everybody', function () {
  this.timeout(240_000)
  let tab: MatrixTab
  before(async () => {
    tab = await startMatrixTab()
  })
  after(() => tab?.close())
  afterEach(() => tab.closePages())

  for (const { theme, language } of looks)
    it(`has nothing that axe finds, in ${theme} and ${language}`, async () => {
      for (const path of ['matris?grupp=department', 'matris?vy=duties', 'matris?vy=changes']) {
        const day = path.endsWith('changes') ? `&dag=${tab.imported}` : ''
        const page = await openMatrixTab(tab, { theme, language, path: path + day })
        assert.deepEqual(await axe(page), [], path)
      }
      const phone = await openMatrixTab(tab, { theme, language, width: 320, height: 640 })
      assert.deepEqual(await axe(phone), [], 'cards')
    })

  it('fits when it is enlarged to 200 % in a window of 1280 pixels, and to 400 %', async () => {
    for (const width of [640, 320]) {
      const page = await openMatrixTab(tab, { width, height: 400 })
      assert.equal(await tooWide(page), 0, `${width}`)
    }
  })
})
