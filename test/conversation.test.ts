import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { message, repliesOf, startBot, wordsOf } from './support/bot.ts'
import { olle, sara } from './support/teams-municipality.ts'
import { withBot } from './support/with-bot.ts'

const as = (person: { id: string; name: string }) => ({
  from: { id: `29:${person.name}`, name: person.name, aadObjectId: person.id.toUpperCase() },
})
const installed = (more: object = {}) =>
  message('', { type: 'installationUpdate', action: 'add', text: undefined, ...more })

describe('A conversation', () => {
  const here = withBot()
  const overTheConnector = () => ({
    deliveryMode: undefined,
    serviceUrl: here.connector.serviceUrl,
  })

  it('answers who owns a system, in the language of the question', async () => {
    const owner = 'Systemägare för Treserva är Anna Berg, socialförvaltningen.'
    assert.deepEqual(await here.bot.say('Vem äger Treserva?'), [owner])
    assert.match((await here.bot.say('Who owns Treserva?'))[0] ?? '', /owner.*Anna Berg/)
  })

  it('gives the answer as a card with its summary', async () => {
    const [reply] = await repliesOf(await here.bot.post(message('Vem äger Treserva?')))
    assert.match(reply?.summary ?? '', /Anna Berg/)
    assert.match(JSON.stringify(reply?.attachments), /"type":"AdaptiveCard"/)
  })

  it('sends replies to whoever asked where they are', async () => {
    await here.bot.post(message('Vem äger Treserva?', overTheConnector()))
    assert.equal(here.connector.sent.length, 1)
    assert.equal(here.connector.sent[0]?.conversation, 'a:personal')
  })

  it('knows the asker by the object id, whatever its case', async () => {
    assert.match((await here.bot.say('Vem är min chef?', as(olle)))[0] ?? '', /Anna Berg/)
    assert.match((await here.bot.say('Vem är min chef?'))[0] ?? '', /hittar dig inte/)
  })

  it('knows a local asker by the id or address that a chat window has', async () => {
    for (const id of [olle.id, olle.mail])
      assert.match((await here.bot.say('Vem är min chef?', { from: { id } }))[0] ?? '', /Anna Berg/)
  })

  it('remembers what was spoken of, for each person of a conversation apart', async () => {
    await here.bot.say('Vem äger Treserva?', as(olle))
    const [theirs = ''] = await here.bot.say('Vem är hens chef?', as(olle))
    const [others = ''] = await here.bot.say('Vem är hens chef?', as(sara))
    assert.match(theirs, /Anna Berg/)
    assert.doesNotMatch(others, /Anna Berg/)
  })

  const group = { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true }
  const own = {
    type: 'mention',
    text: '<at>Ansvar</at>',
    mentioned: { id: '28:ansvar', name: 'Ansvar' },
  }
  const other = {
    type: 'mention',
    text: '<at>Anna Berg</at>',
    mentioned: { id: '29:anna', name: 'Anna Berg' },
  }

  it('answers in a group only when mentioned, without the mention', async () => {
    assert.deepEqual(await here.bot.say('Vem äger Treserva?', { conversation: group }), [])
    const asked = { conversation: group, entities: [own] }
    const [answer] = await here.bot.say('<at>Ansvar</at>&nbsp;Vem äger Treserva?', asked)
    assert.match(answer ?? '', /Anna Berg/)
  })

  it('keeps other people’s mentions as their names', async () => {
    const asked = { conversation: group, entities: [own, other] }
    const [answer] = await here.bot.say(
      '<at>Ansvar</at> Vad ansvarar <at>Anna Berg</at> för?',
      asked,
    )
    assert.match(answer ?? '', /Anna Berg.*Treserva/)
  })

  it('says nothing in a group that not everybody there may know', async () => {
    const question = 'Hur är Treserva klassat?'
    const [alone] = await here.bot.say(question, as(sara))
    assert.doesNotMatch(alone ?? '', /vår egen chatt/)
    const asked = { conversation: group, entities: [own], ...as(sara) }
    assert.match(
      (await here.bot.say(`<at>Ansvar</at> ${question}`, asked))[0] ?? '',
      /vår egen chatt/,
    )
  })

  for (const text of ['hi', 'Hello', 'help', 'hej', 'hjälp', 'blargh', '', '   '])
    it(`leads on after ${JSON.stringify(text)}`, async () => {
      const words = await here.bot.say(text)
      assert.equal(words.length, 1)
      assert.ok((words[0] ?? '').length > 20)
    })

  it('leads on after an attachment alone, in both languages', async () => {
    const attachments = [{ contentType: 'image/png', contentUrl: 'https://example.org/a.png' }]
    assert.match((await here.bot.say('', { attachments }))[0] ?? '', /bara läsa text/)
    const [english] = await here.bot.say('', { attachments, locale: 'en-GB' })
    assert.match(english ?? '', /only read text/)
  })

  it('does not take Teams’ own copy of a message for an attachment', async () => {
    const attachments = [{ contentType: 'text/html', content: '<p>Vem äger Treserva?</p>' }]
    assert.match((await here.bot.say('Vem äger Treserva?', { attachments }))[0] ?? '', /Anna Berg/)
  })

  it('answers an edited message, and leaves an undeleted one', async () => {
    const edited = { type: 'messageUpdate', channelData: { eventType: 'editMessage' } }
    assert.match((await here.bot.say('Vem äger Treserva?', edited))[0] ?? '', /Anna Berg/)
    const undeleted = { type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } }
    assert.deepEqual(await here.bot.say('Vem äger Treserva?', undeleted), [])
  })

  for (const type of ['typing', 'messageReaction', 'messageDelete', 'event', 'endOfConversation'])
    it(`takes ${type} without a word`, async () => {
      const response = await here.bot.post(message('', { type }))
      assert.equal(response.status, 200)
      assert.deepEqual(await repliesOf(response), [])
    })

  describe('whose activity comes again', () => {
    it('sends one answer', async () => {
      const again = message('Vem äger Treserva?', overTheConnector())
      await Promise.all([here.bot.post(again), here.bot.post(again)])
      await here.bot.post(again)
      assert.equal(here.connector.sent.length, 1)
    })

    it('sends one answer from two instances on one database', async () => {
      const second = await startBot(here.opened)
      const again = message('Vem äger Treserva?', overTheConnector())
      await Promise.all([here.bot.post(again), second.post(again)])
      assert.equal(here.connector.sent.length, 1)
      await second.close()
    })

    it('gives the same answer in the response', async () => {
      const again = message('Vem äger Treserva?')
      const [first, second] = [await here.bot.post(again), await here.bot.post(again)]
      assert.deepEqual(await first.json(), await second.json())
    })

    it('answers an edited message although its id is the same', async () => {
      const { id } = message('')
      await here.bot.say('hej', { id })
      assert.match((await here.bot.say('Vem äger Treserva?', { id }))[0] ?? '', /Anna Berg/)
    })
  })

  describe('that is new', () => {
    it('is welcomed once, whichever way Teams tells of it', async () => {
      const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:ansvar' }], ...as(olle) }
      const first = wordsOf(await repliesOf(await here.bot.post(installed(as(olle)))))
      assert.match(first[0] ?? '', /Hej Olle! Jag är Ansvar/)
      assert.deepEqual(await here.bot.say('', added), [])
      assert.deepEqual(await here.bot.say('', { ...installed(), action: 'add-upgrade' }), [])
    })

    it('says in a group who put it there', async () => {
      const replies = await repliesOf(
        await here.bot.post(installed({ conversation: group, ...as(olle) })),
      )
      assert.match(wordsOf(replies)[0] ?? '', /Olle Sand la till mig här/)
      assert.match(JSON.stringify(replies), /@Ansvar/)
    })

    it('does not greet members one by one', async () => {
      const membersAdded = [{ id: '29:somebody' }]
      assert.deepEqual(await here.bot.say('', { type: 'conversationUpdate', membersAdded }), [])
    })

    it('is welcomed again after the bot was removed', async () => {
      await here.bot.post(installed(as(olle)))
      await here.bot.post(installed({ action: 'remove', ...as(olle) }))
      assert.equal((await repliesOf(await here.bot.post(installed(as(olle))))).length, 1)
    })

    it('is welcomed later when the first welcome could not be sent', async () => {
      here.connector.faults.push({ status: 403 })
      await here.bot.post(installed(overTheConnector()))
      await here.bot.post(installed(overTheConnector()))
      assert.equal(here.connector.sent.length, 1)
    })
  })
})
