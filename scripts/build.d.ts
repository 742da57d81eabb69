/** Bundles the sources below `root` into `outdir`, whose last part must be "dist". */
export function buildProduct(root?: string, outdir?: string): Promise<void>;

/** V8's flags of `npm start`. */
export declare const FLAGS: readonly string[];
