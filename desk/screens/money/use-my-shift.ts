import { useQuery } from '@tanstack/react-query';
import { client } from '../../client.ts';

/** The caller's shift, as the server knows it now. */
export const useMyShift = () =>
  useQuery({
    queryKey: ['work', 'my-shift'],
    queryFn: ({ signal }) => client.getMyShift({}, { signal }),
  });
