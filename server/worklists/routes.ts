import { deleteWorkView } from './acts/delete-view.ts';
import { renameWorkView } from './acts/rename-view.ts';
import { saveWorkView } from './acts/save-view.ts';
import { listWorkViews } from './queries/list-views.ts';

export const worklistActs = { listWorkViews, saveWorkView, renameWorkView, deleteWorkView };
