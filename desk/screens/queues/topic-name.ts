import { useWords } from '../../lang.ts';

/** A topic of a newer program has no words here yet and bears its own name. */
export function useTopicName(): (topic: string) => string {
  const names: Record<string, string> = useWords().queuesPage.topics;
  return (topic) => names[topic] ?? topic;
}
