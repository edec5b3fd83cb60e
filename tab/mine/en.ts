import type { sv } from './sv.ts'

/** What the page of one's own says in English. */
export const en: typeof sv = {
  title: 'My responsibilities',
  due: {
    title: 'To do',
    none: 'You have nothing to do right now.',
    count: (late: number, all: number) =>
      late > 0 ? `${all} to do, ${late} of them overdue` : `${all} to do`,
    more: (count: number) => `Show ${count} more`,
  },
  late: 'Overdue',
  started: 'Started',
  done: 'Done',
  notApplicable: 'Not applicable',
  ended: 'Ended',
  proposed: 'Proposal',
  until: (day: string) => `By ${day}`,
  delegated: (name: string) => `${name} has been asked to do it.`,
  snoozed: (day: string) => `Next reminder ${day} at the earliest.`,
  by: (name: string | null, day: string) => (name ? `${name}, ${day}` : day),
  why: {
    holder: (role: string | null) => (role ? `You are ${role}.` : ''),
    delegate: () => 'You have been asked to do it.',
    above: (role: string | null) =>
      role
        ? `Nobody can do it as ${role}; that is why it is with you.`
        : 'Nobody else can do it; that is why it is with you.',
  },
  actions: {
    done: 'Done',
    start: 'Started',
    later: 'Remind me later',
    delegate: 'Delegate',
    notApplicable: 'Not applicable',
    wrongPerson: 'Wrong person',
    undo: 'Undo',
  },
  more: 'More',
  did: {
    done: 'Thank you. It is noted as done.',
    start: 'Noted as started.',
    later: 'The reminder waits.',
    delegate: 'Whoever you chose is asked to do it. You stay accountable.',
    notApplicable: 'Noted as not applicable.',
    wrongPerson: 'Thank you. The security coordinator is told that it needs to be corrected.',
    undo: 'Undone. The task is as before.',
  },
  stale:
    'Something has happened since the page was shown. This is how it is now; please choose again.',
  gone: 'The task is no longer there, or is not yours.',
  failed: 'It could not be saved. Try again.',
  form: {
    note: 'Note',
    link: 'Link to evidence',
    until: 'Remind me',
    to: 'Who is to do it?',
    reason: 'Why is it not applicable?',
    suggestion: 'Who should have the task?',
    optional: 'optional',
    latest: (day: string) => `By ${day} at the latest; after that it goes on to the next.`,
    person: 'Name or mail address',
    searching: 'Searching …',
    nobody: 'Nobody found',
    cancel: 'Cancel',
    send: {
      done: 'Save as done',
      later: 'Remind me then',
      delegate: 'Delegate',
      notApplicable: 'Save as not applicable',
      wrongPerson: 'Send',
    },
  },
  systems: {
    title: 'My systems',
    none: 'You have no role for any system.',
    all: (count: number) => `Show all ${count}`,
  },
  duties: {
    title: 'What my roles include',
    none: 'You have no role with duties in the governing documents.',
    why: {
      register: 'by the register',
      named: 'named in the routine',
      title: 'by your title',
      leads: 'you lead others',
    },
    count: (count: number) => (count === 1 ? '1 duty' : `${count} duties`),
  },
  year: {
    title: 'My year',
    months:
      'January February March April May June July August September October November December'.split(
        ' ',
      ),
    none: 'Nothing is planned for you in the coming twelve months.',
    earlier: 'Earlier',
    planned: 'Planned',
    open: 'To do',
    count: (count: number) => (count === 0 ? 'nothing planned' : `${count} planned`),
    more: (count: number) => `Show ${count} more`,
  },
  feed: {
    title: 'In my calendar',
    about:
      'A secret address shows your days in Outlook or another calendar. Whoever has the address can read them, so do not give it to anybody else.',
    make: 'Make an address',
    since: (day: string) => `You have an address since ${day}. It is shown only when it is made.`,
    once: 'Copy the address now: it is shown this once only.',
    address: 'Address of your calendar',
    copy: 'Copy the address',
    copied: 'The address is copied.',
    notCopied: 'It could not be copied. Select the address and copy it yourself.',
    subscribe: 'Open in the calendar',
    renew: 'Change the address',
    renewTitle: 'Change the address?',
    renewText: 'The present address ends, and calendars that read it become empty.',
    revoke: 'Remove the address',
    revokeTitle: 'Remove the address?',
    revokeText: 'Calendars that read the address become empty. You can make a new one any time.',
    revoked: 'The address is removed.',
  },
  people: {
    title: 'My people',
    late: (count: number) => `${count} overdue`,
    open: (count: number) => `${count} to do`,
    calm: (count: number) =>
      count === 1
        ? '1 person has nothing to do right now.'
        : `${count} people have nothing to do right now.`,
    none: 'None of your people has anything overdue or to do.',
  },
}
