/** Whether an error name says that the page, or its going away, gave the request up. */
export function isAbort(error: string): boolean {
  return error === 'net::ERR_ABORTED' || error === 'NS_BINDING_ABORTED';
}
