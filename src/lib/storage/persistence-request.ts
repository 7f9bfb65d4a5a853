/** The part of `navigator.storage` that is used here. */
export type StoragePersistence = {
  persisted(): Promise<boolean>;
  persist(): Promise<boolean>;
};

/**
 * Asks the browser, once per page load, not to clear what is stored when the disk runs low. Asked
 * only when there is something to lose, because some browsers put the question to the person.
 */
export function createPersistenceRequest(
  storage: () => StoragePersistence | null,
): () => Promise<void> {
  let isAsked = false;
  return async () => {
    if (isAsked) return;
    isAsked = true;
    const persistence = storage();
    // A refusal changes nothing that this app could do.
    const isPersisted = await persistence?.persisted().catch(() => true);
    if (isPersisted === false) await persistence?.persist().catch(() => false);
  };
}
