# DiploGraph, published by dotnet publish. It runs without privileges and writes only to /data.
FROM mcr.microsoft.com/dotnet/sdk:10.0.100-noble AS build
# The build needs Node to bundle GraphiQL.
COPY --from=node:20.20.2-bookworm-slim /usr/local /usr/local
WORKDIR /source
COPY . .
ARG TARGETARCH
RUN dotnet publish src/DiploGraph.Server -c Release -a $TARGETARCH --self-contained false -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
ENV DIPLOGRAPH__URLS=http://0.0.0.0:5080 \
    DIPLOGRAPH__DATA=/data \
    DOTNET_EnableDiagnostics=0
VOLUME /data
EXPOSE 5080
# The image's unprivileged user.
USER $APP_UID
ENTRYPOINT ["dotnet", "diplograph.dll"]
CMD ["serve"]
