import type { DutyWords } from './duty-words.ts'
import { day } from './en-duty-parts.ts'

/** Buttons, forms, and what becomes of them. */
export const englishDutyForms: Pick<DutyWords, 'result' | 'form'> = {
  result: {
    did: {
      done: 'Done. Thank you!',
      start: 'Noted that it is begun.',
      later: 'You will be reminded again that day.',
      delegate: 'Delegated. You will both be told.',
      notApplicable: 'Noted that it is not applicable.',
      wrongPerson: 'Thank you. The security coordinator is told that it needs mending.',
      undo: 'Undone. The task is as it was before.',
    },
    tooLate: (state) =>
      state === 'open' || state === 'started'
        ? 'Something has happened since the card was shown. This is how it stands; please choose again.'
        : 'It was finished already. This is how it stands.',
    wrong: {
      tooLong: 'The text is too long. Shorten it to at most 4,000 characters, a link to 2,000.',
      noWebAddress: 'The link must begin with https:// or http://.',
      noDay: 'There is no such day. Choose another.',
      past: 'Choose a day that is still to come.',
      unknownPerson: 'I do not find that person in the directory.',
      left: 'That person has left. Choose somebody else.',
      yourself: 'You can’t delegate to yourself. Choose somebody else.',
    },
    missing: {
      note: 'Write a note on how it went; it is needed here.',
      link: 'Give a link to the evidence; it is needed here.',
      until: 'Choose a day.',
      to: 'Choose a person or write a mail address.',
      reason: 'Write why it is not applicable.',
    },
    dayTooLate: (latest, today) =>
      `The reminder can’t wait that long. Choose ${day(latest, today)} at the latest.`,
    notAllowed:
      'Only whoever has the task, stands in for them, leads them or is security coordinator can do that.',
    unknown: 'I no longer know that task.',
  },
  form: {
    button: {
      done: 'Done',
      start: 'Begun',
      later: 'Remind me later',
      delegate: 'Delegate',
      notApplicable: 'Not applicable',
      wrongPerson: 'Wrong person',
      undo: 'Undo',
      more: 'More',
      all: 'Show all my tasks',
    },
    typedAll: 'my tasks',
    send: {
      done: 'Save as done',
      later: 'Remind me then',
      delegate: 'Delegate',
      notApplicable: 'Save as not applicable',
      wrongPerson: 'Send',
    },
    field: {
      note: 'Note',
      link: 'Link to the evidence',
      until: 'Remind me',
      to: 'Who is to do it?',
      address: 'Or write a mail address',
      reason: 'Why is it not applicable?',
      suggestion: 'Who should have the task?',
    },
    optional: (field) => `${field} (optional)`,
    missing: {
      note: 'Write a note.',
      link: 'Give a link.',
      until: 'Choose a day.',
      reason: 'Write why.',
    },
  },
}
