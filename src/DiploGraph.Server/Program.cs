Console.WriteLine("DiploGraph");
