import type { practiceWords as vi } from './vi-practice.ts';

export const practiceWords: typeof vi = {
  practice: {
    mark: 'PRACTICE',
    unreal: 'no dossier here is real',
    enter: 'Practice',
    entering: 'Opening the practice room…',
    title: 'Practice tasks',
    intro:
      'Dossiers and people are invented; nothing is counted in reports, no message leaves. The system marks the steps you have done.',
    tasks: (done, all) => `${done} of ${all} tasks done`,
    next: 'Next step',
    allDone: 'You have done all of your tasks.',
    none: 'There are no tasks for your post yet. You may still look at and try every screen here.',
    done: 'done',
    toDo: 'to do',
    taskDone: 'Done',
    taskOpen: 'Under way',
    taskNew: 'To do',
    person: 'Applicant',
    idNumber: 'identity number',
    dossier: 'Dossier',
    noDossier: 'Your unit has no fitting procedure from which a dossier could be prepared for this task.',
    intake: 'To counter intake',
    leave: 'Back to the real desk',
    again: 'Start again',
    againWhy:
      'All your tasks are to do again, on new dossiers. The practice dossiers of before stay in the lists.',
    againDone: 'Your tasks are prepared again',
    reset: 'Clear the practice room of everybody',
    resetWhy:
      'Deletes every practice dossier of all officers. Whoever is practising has to enter again. Real dossiers are not touched.',
    cancel: 'Cancel',
    ended: 'The practice session has ended. Go back to the real desk and press Practice to enter again.',
  },
};
