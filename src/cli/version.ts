/** Version of the product. */
import manifest from '../../package.json';

export const version: string = manifest.version;
