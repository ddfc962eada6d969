/** Version of the product, for the stamp on what is handed on. */
import manifest from '../../package.json';

export const version: string = manifest.version;
