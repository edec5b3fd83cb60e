import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { diaryOf, occurrenceDue } from './support/diary.ts'
import { day } from './support/small-municipality.ts'

const roles = { holder: 'anna', deputy: 'dan', manager: 'maja', coordinators: ['siv'] }

describe('Reminders', () => {
  it('climb the ladder once and fall silent', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    assert.deepEqual(diary.live('2026-02-01', '2026-12-31'), [
      '2026-02-16 anna before-14',
      '2026-03-02 anna due',
      '2026-03-05 anna overdue-1',
      '2026-03-10 anna overdue-2',
      '2026-03-13 anna overdue-3',
      '2026-03-18 maja manager',
      '2026-03-23 siv coordinator',
    ])
  })

  it('never come on free days: around Easter, midsummer, Christmas and New Year', () => {
    const around = (due: string, from: string, to: string) =>
      diaryOf(occurrenceDue(due), roles).live(from, to)
    assert.deepEqual(around('2026-04-02', '2026-03-01', '2026-05-31'), [
      '2026-03-19 anna before-14',
      '2026-04-02 anna due',
      '2026-04-09 anna overdue-1',
      '2026-04-14 anna overdue-2',
      '2026-04-17 anna overdue-3',
      '2026-04-22 maja manager',
      '2026-04-27 siv coordinator',
    ])
    assert.deepEqual(around('2026-12-23', '2026-12-01', '2027-01-31'), [
      '2026-12-09 anna before-14',
      '2026-12-23 anna due',
      '2026-12-30 anna overdue-1',
      '2027-01-07 anna overdue-2',
      '2027-01-12 anna overdue-3',
      '2027-01-15 maja manager',
      '2027-01-20 siv coordinator',
    ])
  })

  it('come on the leap day', () => {
    const diary = diaryOf(occurrenceDue('2028-02-29'), roles)
    assert.deepEqual(diary.live('2028-02-01', '2028-03-03'), [
      '2028-02-15 anna before-14',
      '2028-02-29 anna due',
      '2028-03-03 anna overdue-1',
    ])
  })

  it('collapse into one after nine days of outage over Easter', () => {
    const easter = Array.from({ length: 9 }, (_, index) => `2026-04-0${index + 1}`)
    const diary = diaryOf(occurrenceDue('2026-04-01'), roles)
    assert.deepEqual(diary.live('2026-03-01', '2026-05-31', easter), [
      '2026-03-18 anna before-14',
      // Due on 1 April and overdue on 8 April: told on 10 April, as one.
      '2026-04-10 anna overdue-1 +due',
      '2026-04-13 anna overdue-2',
      '2026-04-16 anna overdue-3',
      '2026-04-21 maja manager',
      '2026-04-24 siv coordinator',
    ])
  })

  it('let nobody above hear of what the holder never had time to do', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    assert.deepEqual(diary.live('2026-04-20', '2026-12-31'), [
      '2026-04-20 anna overdue-3 +before-14 +due +overdue-1 +overdue-2',
      '2026-04-23 maja manager',
      '2026-04-28 siv coordinator',
    ])
  })

  it('tell the holder and the manager what an outage kept from both', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    diary.live('2026-02-01', '2026-03-10')
    assert.deepEqual(diary.live('2026-03-19', '2026-03-24'), [
      '2026-03-19 maja manager',
      '2026-03-19 anna overdue-3',
      '2026-03-24 siv coordinator',
    ])
  })

  it('go to the deputy too while the holder is away, and only for that day', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    diary.live('2026-02-01', '2026-03-01')
    diary.state.away.add('anna')
    assert.deepEqual(diary.live('2026-03-02', '2026-03-02'), [
      '2026-03-02 anna due',
      '2026-03-02 dan due',
    ])
    diary.state.away.delete('anna')
    assert.deepEqual(diary.live('2026-03-03', '2026-03-05'), ['2026-03-05 anna overdue-1'])
    // Away a week after the reminder: it is not brought up again for the deputy.
    diary.state.away.add('anna')
    assert.deepEqual(diary.live('2026-03-09', '2026-03-09'), [])
  })

  it('reach the deputy the day after when they had had their message already', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    diary.state.away.add('anna')
    diary.state.busy.add('dan')
    assert.deepEqual(diary.live('2026-02-16', '2026-02-16'), ['2026-02-16 anna before-14'])
    diary.state.busy.delete('dan')
    assert.deepEqual(diary.live('2026-02-17', '2026-02-27'), ['2026-02-17 dan before-14'])
  })

  it('wait while somebody is on a pause, collapse into one after it, and rise all the same', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    diary.live('2026-02-01', '2026-02-20')
    diary.state.paused.set('anna', day('2026-03-20'))
    assert.deepEqual(diary.live('2026-02-23', '2026-03-31'), [
      '2026-03-18 maja manager',
      '2026-03-20 anna overdue-3 +due +overdue-1 +overdue-2',
      '2026-03-23 siv coordinator',
    ])
  })

  it('rise also when the holder has been on a pause from the beginning', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    diary.state.paused.set('anna', day('2027-01-01'))
    assert.deepEqual(diary.live('2026-02-01', '2026-12-31'), [
      '2026-03-18 maja manager',
      '2026-03-23 siv coordinator',
    ])
  })

  it('wait for a manager on a pause too', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    diary.state.paused.set('maja', day('2026-03-25'))
    diary.live('2026-02-01', '2026-03-13')
    assert.deepEqual(diary.live('2026-03-16', '2026-04-15'), [
      '2026-03-25 maja manager',
      '2026-03-30 siv coordinator',
    ])
  })

  it('come on the day somebody asked for, and hold back nothing that rises', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    diary.live('2026-02-01', '2026-03-02')
    diary.state.occurrence = { ...diary.state.occurrence, snoozedUntil: day('2026-03-06') }
    assert.deepEqual(diary.live('2026-03-03', '2026-03-13'), [
      '2026-03-06 anna overdue-1',
      '2026-03-10 anna overdue-2',
      '2026-03-13 anna overdue-3',
    ])
    diary.state.occurrence = { ...diary.state.occurrence, snoozedUntil: day('2026-03-20') }
    assert.deepEqual(diary.live('2026-03-16', '2026-03-31'), [
      '2026-03-18 maja manager',
      '2026-03-20 anna later-2026-03-20',
      '2026-03-23 siv coordinator',
    ])
  })

  it('come once more on the day asked for when no step of the ladder does', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    diary.live('2026-02-01', '2026-02-16')
    // A Saturday: the next working day is meant.
    diary.state.occurrence = { ...diary.state.occurrence, snoozedUntil: day('2026-02-21') }
    assert.deepEqual(diary.live('2026-02-17', '2026-03-01'), ['2026-02-23 anna later-2026-02-21'])
  })

  it('tell the new holder and the former one, each once', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    diary.live('2026-02-01', '2026-02-16')
    diary.state.roles = { ...roles, holder: 'olle' }
    assert.deepEqual(diary.live('2026-02-17', '2026-03-05'), [
      '2026-02-17 olle takenOver +before-14',
      '2026-02-17 anna handedOver',
      '2026-03-02 olle due',
      '2026-03-05 olle overdue-1',
    ])
  })

  it('tell of a change in the same line as a step that comes that day', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    diary.live('2026-02-01', '2026-02-27')
    diary.state.roles = { ...roles, holder: 'olle' }
    assert.deepEqual(diary.live('2026-03-02', '2026-03-05'), [
      '2026-03-02 olle takenOver +due',
      '2026-03-02 anna handedOver',
      '2026-03-05 olle overdue-1',
    ])
  })

  it('say nothing of a change that was taken back before the next planning', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    diary.live('2026-02-01', '2026-02-16')
    diary.state.roles = { ...roles, holder: 'olle' }
    diary.state.roles = roles
    assert.deepEqual(diary.live('2026-02-17', '2026-02-27'), [])
  })

  it('tell whoever can hear of a change later, later', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    diary.live('2026-02-01', '2026-02-16')
    diary.state.roles = { ...roles, holder: 'olle' }
    diary.state.busy.add('olle')
    assert.deepEqual(diary.live('2026-02-17', '2026-02-17'), ['2026-02-17 anna handedOver'])
    diary.state.busy.delete('olle')
    assert.deepEqual(diary.live('2026-02-18', '2026-02-19'), [
      '2026-02-18 olle takenOver +before-14',
    ])
    assert.equal(diary.state.occurrence.holderId, 'olle')
  })

  it('tell nobody who left that something is off their list', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    diary.live('2026-02-01', '2026-02-16')
    diary.state.gone.add('anna')
    diary.state.roles = { ...roles, holder: 'olle' }
    assert.deepEqual(diary.live('2026-02-17', '2026-02-19'), [
      '2026-02-17 olle takenOver +before-14',
    ])
  })

  it('rise once to the head and the coordinator while nobody holds the duty', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), {
      ...roles,
      holder: null,
      heads: ['frida'],
    })
    assert.deepEqual(diary.live('2026-02-01', '2026-12-31'), [
      '2026-02-16 frida gap',
      '2026-02-16 siv gap',
    ])
  })

  it('go to whoever fills a vacancy from then on', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), { ...roles, holder: null })
    assert.deepEqual(diary.live('2026-02-01', '2026-03-06'), ['2026-02-16 siv gap'])
    diary.state.roles = roles
    assert.deepEqual(diary.live('2026-03-09', '2026-03-31'), [
      '2026-03-09 anna overdue-1 +before-14 +due',
      '2026-03-10 anna overdue-2',
      '2026-03-13 anna overdue-3',
      '2026-03-18 maja manager',
      '2026-03-23 siv coordinator',
    ])
  })

  it('tell a delegate once that they were asked, and go to both from then on', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    diary.live('2026-02-01', '2026-02-16')
    diary.state.occurrence = { ...diary.state.occurrence, delegateId: 'pia' }
    assert.deepEqual(diary.live('2026-02-17', '2026-03-05'), [
      '2026-02-17 pia delegated +before-14',
      '2026-03-02 anna due',
      '2026-03-02 pia due',
      '2026-03-05 anna overdue-1',
      '2026-03-05 pia overdue-1',
    ])
  })

  it('tell a delegate again who is asked again after somebody else was', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    diary.live('2026-02-01', '2026-02-16')
    const asks = (delegateId: string | null, on: string) => {
      diary.state.occurrence = { ...diary.state.occurrence, delegateId }
      return diary.live(on, on)
    }
    assert.deepEqual(asks('pia', '2026-02-17'), ['2026-02-17 pia delegated +before-14'])
    assert.deepEqual(asks('olle', '2026-02-18'), ['2026-02-18 olle delegated +before-14'])
    assert.deepEqual(asks('pia', '2026-02-19'), ['2026-02-19 pia delegated'])
    assert.deepEqual(asks('pia', '2026-02-20'), [])
    assert.deepEqual(asks(null, '2026-02-23'), [])
    assert.deepEqual(asks('pia', '2026-02-24'), [])
  })

  it('tell of each takeover, also by somebody who had it before', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), roles)
    diary.live('2026-02-01', '2026-02-16')
    const holds = (holder: string, on: string) => {
      diary.state.roles = { ...roles, holder }
      return diary.live(on, on)
    }
    assert.deepEqual(holds('olle', '2026-02-17'), [
      '2026-02-17 olle takenOver +before-14',
      '2026-02-17 anna handedOver',
    ])
    assert.deepEqual(holds('anna', '2026-02-18'), [
      '2026-02-18 anna takenOver',
      '2026-02-18 olle handedOver',
    ])
    assert.deepEqual(holds('olle', '2026-02-19'), [
      '2026-02-19 olle takenOver',
      '2026-02-19 anna handedOver',
    ])
    assert.deepEqual(holds('olle', '2026-02-20'), [])
    // Whoever can't hear of a change yet is told of the same one later.
    diary.state.busy.add('anna')
    assert.deepEqual(holds('anna', '2026-02-23'), ['2026-02-23 olle handedOver'])
    diary.state.busy.delete('anna')
    assert.deepEqual(holds('anna', '2026-02-24'), ['2026-02-24 anna takenOver'])
    assert.deepEqual(holds('anna', '2026-02-25'), [])
  })

  it('end when the ladder has no steps above', () => {
    const ladder = { before: [], onDay: true, every: 2, atMost: 1, escalate: [] }
    const diary = diaryOf(occurrenceDue('2026-03-02', ladder), roles)
    assert.deepEqual(diary.live('2026-02-01', '2026-12-31'), [
      '2026-03-02 anna due',
      '2026-03-04 anna overdue-1',
    ])
  })

  it('pass over a manager whom nobody knows', () => {
    const diary = diaryOf(occurrenceDue('2026-03-02'), { holder: 'anna', coordinators: ['siv'] })
    diary.live('2026-02-01', '2026-03-13')
    assert.deepEqual(diary.live('2026-03-16', '2026-04-30'), ['2026-03-23 siv coordinator'])
  })
})
