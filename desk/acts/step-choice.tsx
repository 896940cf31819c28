import { Radio } from '@mantine/core';
import type { TaskView } from '@motcua/contract/dossier-view';
import { momentText } from '@motcua/ui/dates';
import { useLang, useWords } from '../lang.ts';
import { stepName } from '../step-name.ts';

interface StepChoiceProps {
  label: string;
  tasks: readonly TaskView[];
  /** Id of the step that is meant; undefined while none is chosen. */
  value: string | undefined;
  onChange: (taskId: string) => void;
}

/** Which of several open steps is meant, each with its unit and its end. */
export function StepChoice({ label, tasks, value, onChange }: StepChoiceProps): React.ReactNode {
  const lang = useLang();
  const { list } = useWords();
  return (
    <Radio.Group label={label} value={value ?? ''} onChange={onChange}>
      <div className="choices">
        {tasks.map((task) => (
          <Radio
            key={task.id}
            value={task.id}
            label={stepName(task, lang)}
            description={`${task.owner?.fullName ?? list.nobody} · ${task.unit.name}${task.dueAt === null ? '' : ` · ${momentText(task.dueAt)}`}`}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
