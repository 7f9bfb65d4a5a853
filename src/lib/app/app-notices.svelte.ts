/** What the whole app has to tell, whichever page is open. */
export class AppNotices {
  #databaseReplaced = $state(false);

  /** A newer version in another tab has taken the database: only a reload helps. */
  get databaseReplaced(): boolean {
    return this.#databaseReplaced;
  }

  readonly tellDatabaseReplaced = (): void => {
    this.#databaseReplaced = true;
  };
}
