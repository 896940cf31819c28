/**
 * What an authenticator answered, verified; undefined where it is not JSON, was not asked, or is not signed as it should be. A
 * failure of the database is no answer, and passes on.
 *
 * @param verify of `@simplewebauthn/server`, which throws on anything it does not trust
 */
export async function answered<Response, Verified>(
  credential: string,
  verify: (response: Response) => Promise<Verified>,
): Promise<Verified | undefined> {
  let response: Response;
  try {
    response = JSON.parse(credential) as Response;
  } catch {
    return undefined;
  }
  return verify(response).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error) throw error;
    return undefined;
  });
}
