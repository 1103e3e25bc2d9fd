export default { base: "/notes" };
