/** A photo as Telegram keeps it; its bytes never come to us. */
export interface Photo {
  /** What this bot asks Telegram for it by. */
  readonly fileId: string;
  /** The same for the same picture, however often it is sent. */
  readonly uniqueId: string;
}
