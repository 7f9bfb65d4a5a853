/** The runtime's loader as an ES module; the library takes the factory from the global scope. */
declare module '@mediapipe/tasks-vision/vision_wasm_module_internal.js' {
  const ModuleFactory: unknown;
  export default ModuleFactory;
}
