import { Button, Modal } from '@mantine/core';
import { sessionEnded } from '../client.ts';
import { useWords } from '../lang.ts';
import { PRACTISING, toRealDesk } from '../practice.ts';
import { SignInForm } from '../screens/sign-in/sign-in-form.tsx';

/** Laid over the page when the session ends, so that nothing typed below is lost. */
export function SessionDialog(): React.ReactNode {
  const words = useWords();
  return (
    <Modal
      opened
      onClose={() => sessionEnded.set(false)}
      title={words.session.expired}
      withCloseButton={false}
      closeOnClickOutside={false}
    >
      {PRACTISING ? (
        <div className="stack">
          <p>{words.practice.ended}</p>
          <Button onClick={toRealDesk}>{words.practice.leave}</Button>
        </div>
      ) : (
        <>
          <p>{words.session.expiredWhy}</p>
          <SignInForm onDone={() => undefined} />
        </>
      )}
    </Modal>
  );
}
