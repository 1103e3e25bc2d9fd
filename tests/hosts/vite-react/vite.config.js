import react from "@vitejs/plugin-react";

export default { base: "/notes/", plugins: [react()] };
