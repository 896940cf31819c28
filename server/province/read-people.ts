import { DataFileError } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { PeopleFile, type DemoPerson } from './shapes/person.ts';

/**
 * The people of the demonstration alone; what they refer to is checked when the whole province is read.
 *
 * @throws {DataFileError}
 */
export async function readPeople(dir: string): Promise<readonly DemoPerson[]> {
  const { entries, problems } = await readYaml(dir, 'people.yaml', PeopleFile);
  if (problems.length > 0) throw new DataFileError(problems);
  return entries.flatMap(({ value }) => value.people);
}
