import { enterPractice } from './acts/enter.ts';
import { resetPractice } from './acts/reset.ts';
import { startPracticeAgain } from './acts/start-again.ts';
import { listPracticeTasks } from './queries/list-tasks.ts';

export const practiceActs = { enterPractice, resetPractice, startPracticeAgain, listPracticeTasks };
