/** Files that the build carries inside a script, as data addresses or as text. */
declare module '*.xlsx' {
  const address: string;
  export default address;
}
