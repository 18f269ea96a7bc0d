return await NotebookHost.HostCommand.RunAsync(args);
