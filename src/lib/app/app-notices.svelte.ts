/** What the whole app has to tell, whichever page is open. */
export class AppNotices {
  #databaseReplaced = $state(false);
  #unreadableSessions = $state(0);

  /** A newer version in another tab has taken the database: only a reload helps. */
  get databaseReplaced(): boolean {
    return this.#databaseReplaced;
  }

  /** How many stored sessions this version cannot read. They stay where they are. */
  get unreadableSessions(): number {
    return this.#unreadableSessions;
  }

  readonly tellUnreadable = (ids: readonly string[]): void => {
    this.#unreadableSessions = ids.length;
  };

  readonly tellDatabaseReplaced = (): void => {
    this.#databaseReplaced = true;
  };
}
