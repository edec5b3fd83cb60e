import type { DutyWords } from './duty-words.ts'

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
    wrongInput: {
      noteMissing: 'Write a note on how it went; it is needed here.',
      noteTooLong: 'The text is too long. Shorten it to at most 4,000 characters.',
      linkMissing: 'Give a link to the evidence; it is needed here.',
      notALink: 'The link must begin with https:// or http://.',
      reasonMissing: 'Write why it is not applicable.',
      dayMissing: 'Choose a day.',
      dayPast: 'Choose a day that is still to come.',
      dayTooLate: 'Choose an earlier day: the reminder can’t wait that long.',
      personMissing: 'Choose a person or write a mail address.',
      unknownPerson: 'I do not find that person in the directory.',
      personLeft: 'That person has left. Choose somebody else.',
      alreadyTheirs: 'That person has the task already. Choose somebody else.',
    },
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
      who: 'Who should have the task?',
      address: 'Or write a mail address',
      reason: 'Why is it not applicable?',
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
