import { useSearchParams } from 'react-router';

const PARAM = 'viec';

/** The address of a dossier that says which of its open steps is meant. */
export const taskPath = (dossierId: string, taskId: string): string =>
  `/ho-so/${dossierId}?${PARAM}=${taskId}`;

/** The step the address names, if any, and how to name another. */
export function useNamedTask(): [named: string | undefined, name: (taskId: string) => void] {
  const [params, setParams] = useSearchParams();
  return [params.get(PARAM) ?? undefined, (taskId) => setParams({ [PARAM]: taskId }, { replace: true })];
}
