import type { DeviceView } from '@motcua/contract/devices';
import { momentText } from '@motcua/ui/dates';
import { useAct } from '../../act.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { VerdictDialog } from '../../parts/verdict.tsx';

/** The second person lets a device receive without network, or not. */
export function DecideDevice({
  device,
  onClose,
}: {
  device: DeviceView;
  onClose: () => void;
}): React.ReactNode {
  const { devices: text } = useWords();
  const act = useAct('decideDevice', () => {
    tell(text.decided);
    onClose();
  });
  return (
    <VerdictDialog
      title={device.name}
      question={text.approveQuestion}
      yes={text.approve}
      no={text.reject}
      words={{ label: text.comment, hint: text.commentHint, leastForYes: 0, leastForNo: 3, most: 500 }}
      submit={text.send}
      pending={act.isPending}
      onSubmit={({ yes, text: comment }) => act.mutate({ deviceId: device.id, approve: yes, comment })}
      onClose={onClose}
    >
      <p className="lead">{device.unit.name}</p>
      <p>
        {text.askedBy} {device.askedBy.fullName}, {momentText(device.askedAt)}
      </p>
    </VerdictDialog>
  );
}
