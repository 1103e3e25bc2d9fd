export default { base: "/notes/" };
