extension CodeLanguage {
  static let docker = CodeLanguage(
    "dockerfile", aliases: ["docker", "containerfile"],
    keywords: """
      ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME
      WORKDIR
      """,
    lineComments: ["#"],
    strings: [StringForm("\""), StringForm("'", escapes: false)],
    traits: [.dollarVariables, .needsSpaceBefore, .hereDocuments], wordSigns: "-./")
}
