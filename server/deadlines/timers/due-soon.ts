import { alertDossier } from '../alert-dossier.ts';
import { runsTowards, type Opened } from '../opened.ts';

/** T4: the owner and the head know some time before the due date (TB12). */
export async function dueSoon(opened: Opened): Promise<void> {
  if (runsTowards(opened)) await alertDossier(opened, 'DUE_SOON', ['OWNER', 'HEAD']);
}
