export const statements = {
  signIn: "Sign in to FOFO Studio. This costs nothing and sends no transaction.",
  link: "Link this wallet to my FOFO Studio account. This costs nothing and sends no transaction.",
};
